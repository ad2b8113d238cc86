/// The contract of who remembers jobs over the end of the program. The workspace keeps one; tests keep one in memory.
package paretoscope.compute.journal;
