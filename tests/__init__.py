"""What Responde promises, proven; the folders mirror generator/ and templates/."""
