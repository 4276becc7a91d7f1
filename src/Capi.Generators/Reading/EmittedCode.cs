using Microsoft.CodeAnalysis;

namespace Capi.Reading;

/// <summary>Tells what our generator wrote from what the user wrote. An analyzer sees both.</summary>
internal static class EmittedCode
{
    /// <summary>True for a declaration in a file of our generator; the compiler names the folder after the generator.</summary>
    public static bool Is(SyntaxReference declaration) =>
        declaration.SyntaxTree.FilePath.Contains("Capi.Generators.CapiEventGenerator");

    /// <summary>True for a member that our generator wrote.</summary>
    public static bool Is(ISymbol member) =>
        member.DeclaringSyntaxReferences is { IsEmpty: false } declarations && declarations.All(Is);
}
