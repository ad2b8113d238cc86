@echo off
rem Starts Paretoscope: without arguments the window, with a subcommand the command line.
setlocal
set "HERE=%~dp0.."
set "JAVA="
if exist "%HERE%\runtime\bin\java.exe" set "JAVA=%HERE%\runtime\bin\java.exe"
if not defined JAVA if defined PARETOSCOPE_JAVA_HOME set "JAVA=%PARETOSCOPE_JAVA_HOME%\bin\java.exe"
if not defined JAVA if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA set "JAVA=java.exe"
"%JAVA%" --module-path "%HERE%\lib" --enable-native-access=javafx.graphics,duckdb.jdbc,com.github.luben.zstd_jni,org.xerial.sqlitejdbc,com.microsoft.onnxruntime --add-modules=ALL-MODULE-PATH -Djava.awt.headless=true -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dparetoscope.home="%HERE%" %PARETOSCOPE_OPTS% -m paretoscope.app/paretoscope.app.Main %*
exit /b %ERRORLEVEL%
