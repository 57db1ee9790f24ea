@echo off
rem Runs Maven: the pinned one if it is unpacked already, else one of 3.6.3 or newer on the
rem PATH, else the pinned one, downloaded from Apache's archive and checked.
setlocal EnableDelayedExpansion

set "HERE=%~dp0"
set "MAVEN="
for /f "usebackq tokens=1,* delims==" %%a in ("%HERE%.mvn\wrapper\maven-wrapper.properties") do (
	if "%%a"=="distributionUrl" set "URL=%%b"
	if "%%a"=="distributionSha512Sum" set "SUM=%%b"
)
for %%f in ("%URL:/=\%") do set "NAME=%%~nf"
set "NAME=%NAME:-bin=%"
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "DISTS=%MAVEN_USER_HOME%\wrapper\dists"

call :unpacked
if not defined MAVEN call :on_path
if not defined MAVEN (
	set "JAVA=java"
	if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
	"!JAVA!" --list-modules 2>nul | findstr /b "jdk.compiler" >nul
	if errorlevel 1 (
		echo mvnw: !JAVA! is no JDK of 17 or newer. Install one, or set JAVA_HOME to one. 1>&2
		exit /b 1
	)
	"!JAVA!" "%HERE%.mvn\wrapper\FetchMaven.java" "%URL%" "%SUM%" "%DISTS%\%NAME%"
	if errorlevel 1 exit /b 1
	call :unpacked
)
if not defined MAVEN (
	echo mvnw: %NAME% was downloaded, but holds no bin\mvn.cmd. 1>&2
	exit /b 1
)
endlocal & call "%MAVEN%" %*
exit /b %errorlevel%

:unpacked
for /d %%d in ("%DISTS%\%NAME%*") do (
	for /d %%e in ("%%d\*") do (
		if exist "%%e\bin\mvn.cmd" set "MAVEN=%%e\bin\mvn.cmd"
		for /d %%g in ("%%e\*") do if exist "%%g\bin\mvn.cmd" set "MAVEN=%%g\bin\mvn.cmd"
	)
)
exit /b 0

:on_path
for /f "delims=" %%m in ('where mvn.cmd 2^>nul') do (
	if not defined MAVEN (
		for /f "tokens=3" %%v in ('cmd /c ""%%m" -B -v" ^| findstr /b /c:"Apache Maven"') do (
			for /f "tokens=1-3 delims=.-" %%x in ("%%v") do (
				set /a NUMBER=%%x * 1000000 + %%y * 1000 + %%z
				if !NUMBER! geq 3006003 set "MAVEN=%%m"
			)
		)
	)
)
exit /b 0
