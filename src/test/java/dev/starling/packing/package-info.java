/**
 * The packed form: the jar taken apart, and beside it what a virtual machine learnt in a
 * trial run.
 */
package dev.starling.packing;
