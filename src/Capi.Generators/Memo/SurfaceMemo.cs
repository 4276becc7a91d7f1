using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Capi.Generators.Memo;

/// <summary>Assigns a compilation the declaration version of its predecessor when their declarations are equivalent.</summary>
internal sealed class SurfaceMemo
{
    private readonly object _gate = new();

    private readonly ConditionalWeakTable<Compilation, Surface> _known = new();

    // The generator driver keeps the compilation of its last run alive, so the target is available between keystrokes.
    private WeakReference<Compilation>? _last;

    /// <summary>Gets the version of a compilation. Called once per contract, computed once per compilation.</summary>
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
