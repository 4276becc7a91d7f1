using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Capi.Identifiers.Browser;

/// <summary>Fast path of <see cref="FbCookie"/> for the form of nearly all values: one digit as index, a time of 13 digits, no suffix.</summary>
internal static class UsualFbCookie
{
    /// <summary>Returned for any other text.</summary>
    public const long NoTime = -1;

    // "fb.1.1700000000000."
    private const int IndexStart = 3;
    private const int PayloadStart = 19;

    /// <summary>Reads the time of a valid value, in Unix milliseconds; <see cref="NoTime"/> if the value has another form or is invalid.</summary>
    /// <param name="plain">ASCII text without control characters.</param>
    public static long ReadTime(ReadOnlySpan<char> plain)
    {
        if (plain.Length <= PayloadStart || !Vector128.IsHardwareAccelerated || !BitConverter.IsLittleEndian)
            return NoTime;

        // The index, a dot, 13 digits and a dot; a valid character becomes the value of its digit, or 0.
        ref var start = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(plain));
        var text = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref start, IndexStart), Vector128.LoadUnsafe(ref start, IndexStart + (nuint)Vector128<ushort>.Count));
        var values = text ^ Vector128.Create("0.0000000000000."u8);
        var maxima = Vector128.Create(9, 0, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, (byte)0);
        if (Vector128.GreaterThanAny(values, maxima) || !plain.StartsWith("fb.") || plain[PayloadStart..].ContainsAny(' ', '.'))
            return NoTime;

        var halves = values.AsUInt64();
        return ((long)ReadEightDigits(halves.GetElement(0) & ~0xFFUL) * 10_000_000) + ReadEightDigits(halves.GetElement(1) << 8);
    }

    // Combines neighbours three times: digits to pairs, pairs to groups of four, groups to the number.
    private static uint ReadEightDigits(ulong values)
    {
        var pairs = ((values * 10) + (values >> 8)) & 0x00FF_00FF_00FF_00FF;
        var groups = ((pairs * 100) + (pairs >> 16)) & 0x0000_FFFF_0000_FFFF;
        return (uint)((groups * 10_000) + (groups >> 32));
    }
}
