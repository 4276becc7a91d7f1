namespace Capi.Hashing;

/// <summary>Decides what hashes: the platform at first, then the fastest kernel that gives the known answers.</summary>
/// <remarks>Compiling a kernel takes as long as the platform needs for some ten thousand hashes, so a process that only sends a few
/// events never does it, and nobody who sends waits for it. What is decided stays: a kernel that failed once is never asked again.</remarks>
/// <param name="candidates">The kernels to try, in this order.</param>
/// <param name="platformOnly">Decides for the platform at once.</param>
/// <param name="hashesBefore">After so many hashes of the platform a kernel is looked for.</param>
/// <param name="elsewhere">Does what it is given away from the caller.</param>
internal sealed class KernelChoice(IReadOnlyList<LaneKernel> candidates, bool platformOnly, int hashesBefore, Action<Action> elsewhere)
{
    /// <summary>The switch that keeps the whole process with the platform's SHA-256.</summary>
    public const string SwitchName = "Capi.UsePlatformSha256";

    private const int HashesBeforeKernel = 4096;

    private readonly Lock _lock = new();
    private LaneKernel? _kernel;
    private int _hashesLeft = hashesBefore;
    private int _isAsked;
    private volatile bool _isDecided = platformOnly;

    /// <summary>The process's own.</summary>
    public static KernelChoice Process { get; } = For(
        SwitchName,
        Fips.IsDemanded(),
        static decide => ThreadPool.UnsafeQueueUserWorkItem(static act => act(), decide, preferLocal: false));

    /// <summary>The kernel to use now; null stands for the platform.</summary>
    public LaneKernel? Kernel => _isDecided ? _kernel : null;

    /// <summary>What a process does that has such a switch and such a machine.</summary>
    internal static KernelChoice For(string switchName, bool isFips, Action<Action> elsewhere) => new(
        LaneKernel.Supported,
        platformOnly: isFips || (AppContext.TryGetSwitch(switchName, out var isOn) && isOn),
        HashesBeforeKernel,
        elsewhere);

    /// <summary>Notes that the platform hashed. Threads may overwrite each other's count: it only says "some thousand".</summary>
    public void NoteHash()
    {
        if (!_isDecided && --_hashesLeft <= 0 && Interlocked.Exchange(ref _isAsked, 1) == 0)
            elsewhere(Decide);
    }

    /// <summary>Decides now, if nobody has.</summary>
    internal void Decide()
    {
        lock (_lock)
        {
            if (_isDecided)
                return;
            _kernel = candidates.FirstOrDefault(KnownAnswer.IsGivenBy);
            _isDecided = true;
        }
    }
}
