using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ArmSha256 = System.Runtime.Intrinsics.Arm.Sha256;

namespace Capi.Hashing;

/// <summary>SHA-256 of one message of one block with the SHA instructions of Arm64.</summary>
internal static class Sha256Arm
{
    /// <summary>Reads a padded block (64 bytes), writes a digest (32 bytes).</summary>
    public static void Hash(ref byte block, ref byte digest)
    {
        Span<Vector128<uint>> words = stackalloc Vector128<uint>[4];
        for (var part = 0; part < 4; part++)
            words[part] = SwapBytes(Vector128.LoadUnsafe(ref Unsafe.Add(ref block, 16 * part)).AsUInt32());

        var initialAbcd = Vector128.Create(Sha256Constants.InitialHash0, Sha256Constants.InitialHash1, Sha256Constants.InitialHash2, Sha256Constants.InitialHash3);
        var initialEfgh = Vector128.Create(Sha256Constants.InitialHash4, Sha256Constants.InitialHash5, Sha256Constants.InitialHash6, Sha256Constants.InitialHash7);
        var (abcd, efgh) = (initialAbcd, initialEfgh);
        ref var k = ref MemoryMarshal.GetReference(Sha256Constants.RoundConstants);
        for (var group = 0; group < 16; group++)
        {
            var w = words[group & 3];
            var wk = w + Vector128.LoadUnsafe(ref k, (nuint)(4 * group));
            if (group < 12)
            {
                var scheduled = ArmSha256.ScheduleUpdate0(w, words[(group + 1) & 3]);
                words[group & 3] = ArmSha256.ScheduleUpdate1(scheduled, words[(group + 2) & 3], words[(group + 3) & 3]);
            }

            var previousAbcd = abcd;
            abcd = ArmSha256.HashUpdate1(abcd, efgh, wk);
            efgh = ArmSha256.HashUpdate2(efgh, previousAbcd, wk);
        }

        SwapBytes(abcd + initialAbcd).AsByte().StoreUnsafe(ref digest);
        SwapBytes(efgh + initialEfgh).AsByte().StoreUnsafe(ref Unsafe.Add(ref digest, 16));
    }

    private static Vector128<uint> SwapBytes(Vector128<uint> words) => Vector128.Shuffle(
        words.AsByte(), Vector128.Create((byte)3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12)).AsUInt32();
}
