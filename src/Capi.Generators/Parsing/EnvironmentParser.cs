using Capi.ContractReading.Symbols;
using Capi.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.Generators.Parsing;

/// <summary>Parses the properties of the compilation that affect the emitted source.</summary>
internal static class EnvironmentParser
{
    /// <summary>Returns an equatable record, so that an edit that does not change it stops the pipeline here.</summary>
    public static TargetEnvironment Parse(Compilation compilation)
    {
        var isLanguageSupported = compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp11 };
        var hasRuntime = WellKnownTypes.IsRuntimeReferenced(compilation);
        return new TargetEnvironment(isLanguageSupported && hasRuntime, IsClsCompliant(compilation.Assembly));
    }

    private static bool IsClsCompliant(IAssemblySymbol assembly) =>
        WellKnownTypes.FindAttribute(assembly, "System", "CLSCompliantAttribute") is { ConstructorArguments: { Length: 1 } arguments }
        && arguments[0].Value is true;
}
