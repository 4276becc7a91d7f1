using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Locking;

/// <summary>A rule about the contract lock. The comparison itself is shared with <c>capi lock --check</c>.</summary>
internal abstract class LockRule
{
    /// <summary>The rule's descriptor.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }
}
