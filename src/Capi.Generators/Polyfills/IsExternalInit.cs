namespace System.Runtime.CompilerServices;

/// <summary>Polyfill for netstandard2.0, needed to compile records and init-only setters.</summary>
internal static class IsExternalInit;
