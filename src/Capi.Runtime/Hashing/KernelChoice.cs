namespace Capi.Hashing;

/// <summary>Selects the SHA-256 implementation: the platform's at first, later the fastest kernel that passes its self-test. Thread safe.</summary>
/// <remarks>JIT-compiling a kernel takes as long as about ten thousand hashes of the platform, so a process that sends only a few events never
/// does it, and the selection runs in the background. It is final: a kernel that failed its self-test isn't tried again.</remarks>
/// <param name="candidates">The kernels to try, in order of preference.</param>
/// <param name="platformOnly">True to always use the platform.</param>
/// <param name="hashesBefore">The number of platform hashes after which a kernel is selected.</param>
/// <param name="elsewhere">Runs the selection without blocking the caller.</param>
internal sealed class KernelChoice(IReadOnlyList<LaneKernel> candidates, bool platformOnly, int hashesBefore, Action<Action> elsewhere)
{
    /// <summary>The <see cref="AppContext"/> switch that makes the whole process use the platform's SHA-256.</summary>
    public const string SwitchName = "Capi.UsePlatformSha256";

    private const int HashesBeforeKernel = 4096;

    private readonly Lock _lock = new();
    private LaneKernel? _kernel;
    private int _hashesLeft = hashesBefore;
    private int _isAsked;
    private volatile bool _isDecided = platformOnly;

    /// <summary>The instance of the process.</summary>
    public static KernelChoice Process { get; } = For(
        SwitchName,
        Fips.IsDemanded(),
        static decide => ThreadPool.UnsafeQueueUserWorkItem(static act => act(), decide, preferLocal: false));

    /// <summary>The kernel to use now; null to use the platform.</summary>
    public LaneKernel? Kernel => _isDecided ? _kernel : null;

    /// <summary>Creates a selector for the kernels of this processor.</summary>
    /// <param name="switchName">The <see cref="AppContext"/> switch to read.</param>
    /// <param name="isFips">True if the machine is in FIPS mode.</param>
    /// <param name="elsewhere">Runs the selection without blocking the caller.</param>
    internal static KernelChoice For(string switchName, bool isFips, Action<Action> elsewhere) => new(
        LaneKernel.Supported,
        platformOnly: isFips || (AppContext.TryGetSwitch(switchName, out var isOn) && isOn),
        HashesBeforeKernel,
        elsewhere);

    /// <summary>Counts one platform hash and starts the selection when the threshold is reached. The count isn't synchronised, so it is approximate.</summary>
    public void NoteHash()
    {
        if (!_isDecided && --_hashesLeft <= 0 && Interlocked.Exchange(ref _isAsked, 1) == 0)
            elsewhere(Decide);
    }

    /// <summary>Selects the kernel now, unless it is already selected.</summary>
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
