/**
 * Benchmarks with servers and databases of their own: how the database's growth, saving
 * and typing are borne, and how many pages are answered.
 */
package dev.starling.bench;
