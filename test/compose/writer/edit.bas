Option Explicit

' Takes the steps of a file (SHENBAO_STEPS), one a line, its parts by tabs, as a person's hands would.
' What fails goes to the file's .log.

Private oDoc As Object

Sub Main
  Dim oFile As Object, oLines As Object, sLine As String, nLog As Integer
  oFile = CreateUnoService("com.sun.star.ucb.SimpleFileAccess")
  oLines = CreateUnoService("com.sun.star.io.TextInputStream")
  oLines.setEncoding("UTF-8")
  oLines.setInputStream(oFile.openFileRead(ConvertToURL(Environ("SHENBAO_STEPS"))))
  nLog = FreeFile
  Open Environ("SHENBAO_STEPS") & ".log" For Output As #nLog
  On Error GoTo Failed
  Do While Not oLines.isEOF()
    sLine = oLines.readLine()
    If sLine <> "" Then TakeStep(Split(sLine, Chr(9)))
Onward:
  Loop
  Close #nLog
  StarDesktop.terminate()
  Exit Sub
Failed:
  Print #nLog, sLine & ": " & Error
  Resume Onward
End Sub

Sub TakeStep(aParts)
  Dim oView As Object, oCursor As Object
  If aParts(0) = "open" Then
    oDoc = StarDesktop.loadComponentFromURL(ConvertToURL(aParts(1)), "_blank", 0, Array(Named("Hidden", True)))
    Exit Sub
  End If
  oView = oDoc.CurrentController.ViewCursor
  Select Case aParts(0)
  Case "save"
    oDoc.storeToURL(ConvertToURL(aParts(1)), Array(Named("FilterName", aParts(2))))
  Case "close"
    oDoc.close(True)
  Case "select"
    oDoc.CurrentController.select(oDoc.Bookmarks.getByName(aParts(1)).Anchor)
  Case "start"
    oView.collapseToStart()
  Case "end"
    oView.collapseToEnd()
  Case "right"
    oView.goRight(Val(aParts(1)), False)
  Case "paragraph"
    oCursor = oView.Text.createTextCursorByRange(oView.Start)
    oCursor.gotoStartOfParagraph(False)
    oCursor.gotoEndOfParagraph(True)
    oDoc.CurrentController.select(oCursor)
  Case "type"
    Order(".uno:InsertText", Array(Named("Text", aParts(1))))
  Case "track"
    oDoc.RecordChanges = True
  Case "tick"
    oCursor = oDoc.createReplaceDescriptor()
    oCursor.SearchString = "☐" & aParts(1)
    oCursor.ReplaceString = "☑" & aParts(1)
    oDoc.replaceAll(oCursor)
  Case "do"
    Order(".uno:" & aParts(1), Array())
  End Select
End Sub

Sub Order(sName As String, aArguments)
  Dim oHelper As Object
  oHelper = CreateUnoService("com.sun.star.frame.DispatchHelper")
  oHelper.executeDispatch(oDoc.CurrentController.Frame, sName, "", 0, aArguments)
End Sub

Function Named(sName As String, vValue)
  Dim oValue As New com.sun.star.beans.PropertyValue
  oValue.Name = sName
  oValue.Value = vValue
  Named = oValue
End Function
