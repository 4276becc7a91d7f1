using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Capi.Generators.Memo;

/// <summary>Gives a compilation the surface of the one before it when nothing visible differs.</summary>
internal sealed class SurfaceMemo
{
    private readonly object _gate = new();

    private readonly ConditionalWeakTable<Compilation, Surface> _known = new();

    // The driver holds the compilation of its last run, so this one is alive whenever a key press follows another.
    private WeakReference<Compilation>? _last;

    /// <summary>The surface. Asked for each contract, so it is found once for each compilation.</summary>
    public Surface Of(Compilation compilation, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(compilation, out var known))
            return known;

        lock (_gate)
        {
            if (_known.TryGetValue(compilation, out known))
                return known;

            var surface = Earlier(compilation, cancellationToken) ?? new Surface();
            _known.Add(compilation, surface);
            _last = new WeakReference<Compilation>(compilation);
            return surface;
        }
    }

    private Surface? Earlier(Compilation compilation, CancellationToken cancellationToken) =>
        _last is not null
        && _last.TryGetTarget(out var last)
        && _known.TryGetValue(last, out var surface)
        && VisibleCompilation.AreSame(last, compilation, cancellationToken)
            ? surface
            : null;
}
