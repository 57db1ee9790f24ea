/**
 * What the application promises when processes are killed, disks are full and databases
 * do not answer, tried with real ones.
 */
package dev.starling.fault;
