using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Capi.Catalog;

namespace Capi.Identity.Tests;

/// <summary>Checks that normalisation leaves no value on the stack.</summary>
public class ScratchTests
{
    private const int Depth = 8 * 1024;
    private const int Searched = 4 * Depth;
    private const int Times = 10;

    [Theory]
    [InlineData("Canary Canary Canary Canary")]
    [InlineData("Canary Canary Canary Canary Zoë")]
    [InlineData("Canary Canary Canary Canary Canary Canary Canary Canary Canary Canary Zoë")]
    [InlineData("Canary Canary Canary Canary Canary Canary Canary Canary Canary Canary Canary Canary Canary Canary Zoë")]
    public void No_normalised_value_stays_on_the_stack(string value)
    {
        var traces = "canarycanarycanarycanary"u8.ToArray();
        var destination = new byte[IdentifierWriter.MaxHashedLength];
        var hints = new IdentityHints(new DateOnly(2026, 11, 26));
        var reason = DropReason.Unknown;
        var found = false;
        // Repeated, because the JIT and the system use the same stack and may overwrite the traces.
        for (var time = 0; time < Times; time++)
        {
            Below(() => Leave(traces));
            found |= IsBelow(traces);

            Below(() => reason = IdentifierWriter.WriteHashed(Normalization.Name, value, hints, destination, out _));
            Assert.False(IsBelow(traces));
            Assert.Equal(DropReason.None, reason);
        }

        Assert.True(found, "The search did not find a value that is on the stack.");
    }

    // Runs deeper than the frames of the search, so that the search does not overwrite the traces. Clears the stack first.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Below(Action action)
    {
        Wipe();
        Span<byte> between = stackalloc byte[Depth];
        action();
        between.Clear();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Wipe()
    {
        Span<byte> all = stackalloc byte[2 * Searched];
        all.Clear();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Leave(byte[] traces)
    {
        Span<byte> scratch = stackalloc byte[256];
        traces.CopyTo(scratch);
    }

    // The stack grows downwards; memory of frames that returned is still readable.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsBelow(byte[] traces)
    {
        byte here = 0;
        return MemoryMarshal.CreateReadOnlySpan(ref Unsafe.SubtractByteOffset(ref here, Searched), Searched).IndexOf(traces) >= 0;
    }
}
