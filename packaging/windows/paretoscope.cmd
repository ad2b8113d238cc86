@echo off
rem The command line; the window is ..\Paretoscope.exe.
"%~dp0..\paretoscope-cli.exe" %*
