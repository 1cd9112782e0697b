using CareCoord.Web.Security.SecondFactors;

namespace CareCoord.Web.Tests.Fixtures;

/// <summary>An authenticator app on somebody's phone, that was told a key by typing it.</summary>
public sealed class PhoneApp(string letters)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private readonly byte[] _key = Decode(letters);

    /// <summary>What it shows at a moment.</summary>
    public string Shows(DateTimeOffset at) => TimeCode.Of(_key, TimeCode.StepOf(at));

    private static byte[] Decode(string letters)
    {
        var bits = string.Concat(letters.Where(x => x != ' ').Select(x => Convert.ToString(Alphabet.IndexOf(x, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(x => x.Length == 8).Select(x => Convert.ToByte(new string(x), 2))];
    }
}
