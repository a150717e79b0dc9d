"""How data arrives: from the hubs' files to a published release."""
