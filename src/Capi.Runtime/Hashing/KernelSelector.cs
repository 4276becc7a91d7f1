namespace Capi.Hashing;

/// <summary>Selects the SHA-256 implementation: the platform's at first, later the fastest kernel that passes its self-test. Thread safe.</summary>
/// <remarks>JIT-compiling a kernel takes as long as about ten thousand hashes of the platform, so a process that sends only a few events never
/// does it, and the selection runs in the background. It is final: a kernel that failed its self-test isn't tried again.</remarks>
/// <param name="candidates">The kernels to try, in order of preference.</param>
/// <param name="platformOnly">True to always use the platform.</param>
/// <param name="warmUpHashes">The number of platform hashes after which a kernel is selected.</param>
/// <param name="runInBackground">Runs the selection without blocking the caller.</param>
internal sealed class KernelSelector(IReadOnlyList<Sha256Kernel> candidates, bool platformOnly, int warmUpHashes, Action<Action> runInBackground)
{
    /// <summary>The <see cref="AppContext"/> switch that makes the whole process use the platform's SHA-256.</summary>
    public const string SwitchName = "Capi.UsePlatformSha256";

    private const int WarmUpHashes = 4096;

    private readonly Lock _lock = new();
    private Sha256Kernel? _kernel;
    private int _hashesLeft = warmUpHashes;
    private int _isSelectionStarted;
    private volatile bool _isSelected = platformOnly;

    /// <summary>The instance of the process.</summary>
    public static KernelSelector Shared { get; } = Create(
        SwitchName,
        FipsMode.IsEnabled(),
        static selectKernel => ThreadPool.UnsafeQueueUserWorkItem(static action => action(), selectKernel, preferLocal: false));

    /// <summary>The kernel to use now; null to use the platform.</summary>
    public Sha256Kernel? Kernel => _isSelected ? _kernel : null;

    /// <summary>Creates a selector for the kernels of this processor.</summary>
    /// <param name="switchName">The <see cref="AppContext"/> switch to read.</param>
    /// <param name="isFips">True if the machine is in FIPS mode.</param>
    /// <param name="runInBackground">Runs the selection without blocking the caller.</param>
    internal static KernelSelector Create(string switchName, bool isFips, Action<Action> runInBackground) => new(
        Sha256Kernel.Supported,
        platformOnly: isFips || (AppContext.TryGetSwitch(switchName, out var isOn) && isOn),
        WarmUpHashes,
        runInBackground);

    /// <summary>Counts one platform hash and starts the selection when the threshold is reached. The count isn't synchronised, so it is approximate.</summary>
    public void CountPlatformHash()
    {
        if (!_isSelected && --_hashesLeft <= 0 && Interlocked.Exchange(ref _isSelectionStarted, 1) == 0)
            runInBackground(SelectKernel);
    }

    /// <summary>Selects the kernel now, unless it is already selected.</summary>
    internal void SelectKernel()
    {
        lock (_lock)
        {
            if (_isSelected)
                return;
            _kernel = candidates.FirstOrDefault(KernelSelfTest.Passes);
            _isSelected = true;
        }
    }
}
