; The installer for Windows, made by Inno Setup around the standalone program; for one person, without special rights.
; It could not be run where it was written.
[Setup]
AppId=org.jobrsvp.service
AppName=JobRSVP
AppVersion=0.1.0
DefaultDirName={localappdata}\Programs\JobRSVP
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
OutputDir=..\..\build
OutputBaseFilename=jobrsvp-setup
[Files]
Source: "..\..\build\standalone\jobrsvp\*"; DestDir: "{app}"; Flags: recursesubdirs
[Icons]
Name: "{userprograms}\JobRSVP"; Filename: "{app}\jobrsvp.exe"; Parameters: "setup"
[Run]
Filename: "{app}\jobrsvp.exe"; Parameters: "setup"; Flags: postinstall
[UninstallRun]
Filename: "{app}\jobrsvp.exe"; Parameters: "setup --remove"; RunOnceId: "remove"; Flags: runhidden
