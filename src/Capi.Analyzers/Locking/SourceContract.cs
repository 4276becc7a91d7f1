using System.Threading;
using Capi.ContractDescriptions.Locking;
using Capi.ContractReading.Descriptions;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Locking;

/// <summary>A contract of the project, as the lock would list it.</summary>
internal sealed class SourceContract
{
    private readonly ContractDefinition _definition;
    private readonly ContractLocations _locations;

    private SourceContract(ContractDefinition definition, ContractLocations locations, LockedContract contract) =>
        (_definition, _locations, Contract) = (definition, locations, contract);

    /// <summary>What it sends.</summary>
    public LockedContract Contract { get; }

    /// <summary>Reads a contract; null if it has errors, so that nobody knows what it sends.</summary>
    public static SourceContract? TryRead(INamedTypeSymbol type, AttributeData metaEvent, Compilation compilation, CancellationToken cancellationToken)
    {
        var definition = ContractReader.Read(type, metaEvent, compilation, cancellationToken);
        return definition.IsValid && LockedContract.TryCreate(ContractDescriber.Describe(definition)) is { } contract
            ? new SourceContract(definition, new ContractLocations(type, metaEvent, compilation, cancellationToken), contract)
            : null;
    }

    /// <summary>Where a difference is reported: at the annotation of the key, at the name of the event, or else at the contract.</summary>
    public Location GetLocation(ContractChange change)
    {
        if (change.Kind == ContractChangeKind.EventRenamed)
            return _locations.EventNameArgument;

        return change.Path is { } path && FindField(path) is { } field ? _locations.GetLocation(field.SourceAnnotation, field.Member) : _locations.DeclarationIdentifier;
    }

    private ContractField? FindField(string path)
    {
        foreach (var field in _definition.Fields)
        {
            var own = ContractDescriber.GetSection(field.Section) + "." + field.Key;
            if (own == path)
                return field;

            foreach (var entry in field.ContentFields)
            {
                if (LockedContract.GetEntryPath(own, entry.Key) == path)
                    return entry;
            }
        }

        return null;
    }
}
