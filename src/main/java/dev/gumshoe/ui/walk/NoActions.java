package dev.gumshoe.ui.walk;

/** Buttons that are greyed, and do nothing. */
final class NoActions implements ActionBar.Actions {
  @Override
  public void goOn() {}

  @Override
  public void chooseBranch() {}

  @Override
  public void runAgain() {}

  @Override
  public void stepBack() {}

  @Override
  public void note() {}

  @Override
  public void stop() {}
}
