/// The program without a screen: a project is an open workspace with the services that work on it. The window and the
/// command line both stand on this and on nothing else.
package paretoscope.views;
