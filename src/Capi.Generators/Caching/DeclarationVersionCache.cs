using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Capi.Generators.Caching;

/// <summary>Assigns a compilation the declaration version of its predecessor when their declarations are equivalent.</summary>
internal sealed class DeclarationVersionCache
{
    private readonly object _gate = new();

    private readonly ConditionalWeakTable<Compilation, DeclarationVersion> _versions = new();

    // The generator driver keeps the compilation of its last run alive, so the target is available between keystrokes.
    private WeakReference<Compilation>? _last;

    /// <summary>Gets the version of a compilation. Called once per contract, computed once per compilation.</summary>
    public DeclarationVersion GetVersion(Compilation compilation, CancellationToken cancellationToken)
    {
        if (_versions.TryGetValue(compilation, out var known))
            return known;

        lock (_gate)
        {
            if (_versions.TryGetValue(compilation, out known))
                return known;

            var version = FindUnchangedVersion(compilation, cancellationToken) ?? new DeclarationVersion();
            _versions.Add(compilation, version);
            _last = new WeakReference<Compilation>(compilation);
            return version;
        }
    }

    private DeclarationVersion? FindUnchangedVersion(Compilation compilation, CancellationToken cancellationToken) =>
        _last is not null
        && _last.TryGetTarget(out var last)
        && _versions.TryGetValue(last, out var version)
        && CompilationDeclarationComparer.AreEquivalent(last, compilation, cancellationToken)
            ? version
            : null;
}
