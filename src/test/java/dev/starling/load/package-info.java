/**
 * A load generator: candidates who type, at a fixed arrival rate.
 */
package dev.starling.load;
