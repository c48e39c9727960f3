"""What the tests share: reading marked plans and comparing outputs with them."""
