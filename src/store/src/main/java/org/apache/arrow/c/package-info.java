/// The one name that the database's driver knows Arrow's streams by; nothing else lives here.
package org.apache.arrow.c;
