using CareCoord.Faults;

// One line for each figure named, such as F12; exit code 1 when one does not hold, 2 for an unknown name.
var code = 0;
foreach (var name in args)
{
    code = name switch
    {
        "F12" => await RowLevelSecurity.Run() ? code : 1,
        _ => 2,
    };
}

return args.Length == 0 ? 2 : code;
