using System.Globalization;
using System.Security.Cryptography;

namespace CareCoord.Web.Security.SecondFactors;

/// <summary>The six digits that an authenticator app shows, new each half minute (RFC 6238 over RFC 4226: HMAC-SHA-1, as every app understands it).</summary>
public static class TimeCode
{
    /// <summary>Length of a key, in bytes: that of the hash (RFC 4226, 4).</summary>
    public const int KeyBytes = 20;

    /// <summary>How many digits.</summary>
    public const int Digits = 6;

    private const int Modulus = 1_000_000;
    private const int StepSeconds = 30;

    // A clock half a minute off, and the time it takes to type (RFC 6238, 5.2: at most one step).
    private const int StepsAround = 1;

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsPerSign = 5;

    /// <summary>The half minute in which a moment falls.</summary>
    public static long StepOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a half minute.</summary>
    public static string Of(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // Authenticator apps know no other; as a keyed hash it is not broken.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var number = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0x0f)..]) & int.MaxValue;
        return (number % Modulus).ToString($"D{Digits}", CultureInfo.InvariantCulture);
    }

    /// <summary>The half minute, around a moment, whose code was given; null when it is none of them.</summary>
    public static long? Find(byte[] key, string code, DateTimeOffset at)
    {
        long? found = null;
        for (var step = StepOf(at) - StepsAround; step <= StepOf(at) + StepsAround; step++)
        {
            // All are compared, each in constant time: how long it takes says nothing.
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Of(key, step)), System.Text.Encoding.UTF8.GetBytes(code)))
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>A key as one types it (base 32, RFC 4648).</summary>
    public static string InLetters(byte[] key)
    {
        var text = new System.Text.StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var octet in key)
        {
            (buffer, bits) = ((buffer << 8) | octet, bits + 8);
            for (; bits >= BitsPerSign; bits -= BitsPerSign)
            {
                text.Append(Alphabet[(buffer >> (bits - BitsPerSign)) & 31]);
            }

            buffer &= (1 << bits) - 1;
        }

        return text.ToString();
    }
}
