using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.GeneratedCode;

/// <summary>Recognizes code emitted by the Capi generator. An analyzer sees both emitted and user code.</summary>
internal static class EmittedCode
{
    /// <summary>True for a declaration in a file emitted by the generator; the compiler puts these into a folder named after the generator type.</summary>
    public static bool IsEmittedCode(SyntaxReference declaration) =>
        declaration.SyntaxTree.FilePath.Contains("Capi.Generators.CapiEventGenerator");

    /// <summary>True for a member declared in emitted code only.</summary>
    public static bool IsEmittedCode(ISymbol member) =>
        member.DeclaringSyntaxReferences is { IsEmpty: false } declarations && declarations.All(IsEmittedCode);
}
