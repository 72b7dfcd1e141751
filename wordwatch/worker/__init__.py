"""Work in processes of their own, so that what crashes, hangs or explodes takes nothing else with it."""
