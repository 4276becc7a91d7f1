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

        var startAbcd = Vector128.Create(Sha256Constants.Start0, Sha256Constants.Start1, Sha256Constants.Start2, Sha256Constants.Start3);
        var startEfgh = Vector128.Create(Sha256Constants.Start4, Sha256Constants.Start5, Sha256Constants.Start6, Sha256Constants.Start7);
        var (abcd, efgh) = (startAbcd, startEfgh);
        ref var k = ref MemoryMarshal.GetReference(Sha256Constants.Round);
        for (var four = 0; four < 16; four++)
        {
            var w = words[four & 3];
            var wk = w + Vector128.LoadUnsafe(ref k, (nuint)(4 * four));
            if (four < 12)
            {
                var later = ArmSha256.ScheduleUpdate0(w, words[(four + 1) & 3]);
                words[four & 3] = ArmSha256.ScheduleUpdate1(later, words[(four + 2) & 3], words[(four + 3) & 3]);
            }

            var before = abcd;
            abcd = ArmSha256.HashUpdate1(abcd, efgh, wk);
            efgh = ArmSha256.HashUpdate2(efgh, before, wk);
        }

        SwapBytes(abcd + startAbcd).AsByte().StoreUnsafe(ref digest);
        SwapBytes(efgh + startEfgh).AsByte().StoreUnsafe(ref Unsafe.Add(ref digest, 16));
    }

    private static Vector128<uint> SwapBytes(Vector128<uint> words) => Vector128.Shuffle(
        words.AsByte(), Vector128.Create((byte)3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12)).AsUInt32();
}
