/// What the program and a worker process say to each other: JSON-RPC 2.0, one message a line, UTF-8.
package paretoscope.compute.protocol;
