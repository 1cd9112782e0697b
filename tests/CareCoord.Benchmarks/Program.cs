await Console.Error.WriteLineAsync("Nothing is measured yet: see docs/status.md.");
return 2;
