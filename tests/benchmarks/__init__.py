"""What Responde costs, in pairs with what it is compared to: `make bench`."""
