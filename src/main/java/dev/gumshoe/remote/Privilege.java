package dev.gumshoe.remote;

/** Whose rights a command needs. */
public enum Privilege {
  /** Those of the account that is logged in. */
  OPERATOR,
  /** Root's: directly when logged in as root, else through sudo. */
  ROOT
}
