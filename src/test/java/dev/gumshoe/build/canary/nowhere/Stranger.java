package dev.gumshoe.build.canary.nowhere;

/** In a package that has no floor. */
final class Stranger {}
