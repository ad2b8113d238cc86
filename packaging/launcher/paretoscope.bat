@echo off
rem Starts Paretoscope: without arguments the window, with a subcommand the command line.
setlocal
set "HERE=%~dp0.."
set "JAVA="
if exist "%HERE%\runtime\bin\java.exe" set "JAVA=%HERE%\runtime\bin\java.exe"
if not defined JAVA if defined PARETOSCOPE_JAVA_HOME set "JAVA=%PARETOSCOPE_JAVA_HOME%\bin\java.exe"
if not defined JAVA if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA set "JAVA=java.exe"
"%JAVA%" --module-path "%HERE%\lib" "@%HERE%\bin\java.options" -Dparetoscope.home="%HERE%" %PARETOSCOPE_OPTS% -m paretoscope.app/paretoscope.app.Main %*
exit /b %ERRORLEVEL%
