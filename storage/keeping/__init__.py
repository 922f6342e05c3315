"""What a flow decided is kept here: a module for each chapter that has something to keep."""
