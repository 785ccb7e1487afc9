"""Laws are told pack by pack: for whom they hold, what each rule asks, and how well it is known."""
