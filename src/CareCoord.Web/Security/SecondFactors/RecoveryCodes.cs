using System.Security.Cryptography;
using System.Text;

namespace CareCoord.Web.Security.SecondFactors;

/// <summary>Codes on paper, each good once. They are random and long, so one fast hash of them is enough: nobody guesses back to it.</summary>
internal static class RecoveryCodes
{
    /// <summary>How many are made at a time.</summary>
    public const int AtOnce = 10;

    // No sign that is taken for another when it is read from paper. 16 of 31 signs are 79 bits.
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ2345679";
    private const int Length = 16;
    private const int Group = 4;

    /// <summary>New ones, as they are shown: in groups of four.</summary>
    public static IReadOnlyList<string> Make() =>
        [.. Enumerable.Range(0, AtOnce).Select(_ => string.Join('-', RandomNumberGenerator.GetString(Alphabet, Length).Chunk(Group).Select(x => new string(x))))];

    /// <summary>What was typed, without what people put between.</summary>
    public static string Plain(string typed) => new([.. typed.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);

    /// <summary>What is kept of one.</summary>
    public static byte[] Hash(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(Plain(code)));
}
