@echo off
rem The learner's tool, without the three seconds that `dotnet run` takes to find that nothing has changed: .\study next
setlocal
set "tool=%~dp0artifacts\bin\Curriculum.Study\debug\Curriculum.Study.dll"
if not exist "%tool%" echo building the tool, once ...
if not exist "%tool%" dotnet msbuild "%~dp0misc\study\Curriculum.Study.csproj" -restore -nologo -v:q -p:CurriculumLibraries=polyfill || exit /b 2
set CURRICULUM_STUDY_CALL=.\study
dotnet exec "%tool%" %*
