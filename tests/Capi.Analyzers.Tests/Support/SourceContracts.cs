using Capi.Analyzers.Locking;
using Capi.ContractDescriptions.Locking;
using Capi.ContractReading.Descriptions;
using Capi.ContractReading.Symbols;
using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Tests.Support;

/// <summary>Reads the contracts of code as the lock lists them.</summary>
internal static class SourceContracts
{
    /// <summary>Reads all of them; none may have errors.</summary>
    public static IEnumerable<(string Type, LockedContract Contract)> Read(string code) =>
        Find(TestCompilation.Create(code)).Select(static found => (found.Type, found.Contract ?? throw new InvalidOperationException(found.Type + " has errors.")));

    /// <summary>The lock of those without errors.</summary>
    public static string CreateLock(Compilation compilation)
    {
        var file = new LockFile();
        foreach (var (type, contract) in Find(compilation))
        {
            if (contract is not null)
                file.Set(compilation.AssemblyName!, type, contract);
        }

        return LockWriter.Write(file);
    }

    private static IEnumerable<(string Type, LockedContract? Contract)> Find(Compilation compilation)
    {
        foreach (var type in GetTypes(compilation.Assembly.GlobalNamespace))
        {
            if (WellKnownTypes.FindMetaEventAttribute(type) is { } metaEvent)
                yield return (ContractDescriber.GetTypeName(type), SourceContract.TryRead(type, metaEvent, compilation, default)?.Contract);
        }
    }

    private static IEnumerable<INamedTypeSymbol> GetTypes(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol type)
                yield return type;
            foreach (var inner in GetTypes(member))
                yield return inner;
        }
    }
}
