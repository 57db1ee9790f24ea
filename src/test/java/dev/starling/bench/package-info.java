/**
 * Benchmarks with a PostgreSQL of their own: how the database's growth, saving and typing
 * are borne.
 */
package dev.starling.bench;
