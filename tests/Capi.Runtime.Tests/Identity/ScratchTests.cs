using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Capi.Catalog;

namespace Capi.Identity.Tests;

/// <summary>Where values are normalised nothing stays of them.</summary>
public class ScratchTests
{
    private const int Depth = 8 * 1024;
    private const int Searched = 4 * Depth;

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
        // Twice, because to compile it needs the stack as well.
        for (var time = 0; time < 2; time++)
        {
            Below(() => Leave(traces));
            Assert.True(IsBelow(traces), "What lies on the stack is found.");

            Below(() => reason = IdentifierWriter.WriteHashed(Normalization.Name, value, hints, destination, out _));
            Assert.False(IsBelow(traces));
            Assert.Equal(DropReason.None, reason);
        }
    }

    // Deeper than the search itself reaches, so that it does not write over what it looks for. What lay there before is wiped out.
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

    // The stack grows downwards, and what was used of it a moment ago is still there.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsBelow(byte[] traces)
    {
        byte here = 0;
        return MemoryMarshal.CreateReadOnlySpan(ref Unsafe.SubtractByteOffset(ref here, Searched), Searched).IndexOf(traces) >= 0;
    }
}
