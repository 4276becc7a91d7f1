using Capi.Analyzers.Migration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Anchors;

/// <summary>The addresses that one type contains, and the types that it uses.</summary>
internal sealed class TypeAnchors
{
    /// <summary>True when the type names Meta's host.</summary>
    public bool HasHost { get; private set; }

    /// <summary>True when the type names the host of somebody else's interface.</summary>
    public bool HasOtherHost { get; private set; }

    /// <summary>True when the type names the path of the endpoint.</summary>
    public bool HasEventsPath { get; private set; }

    /// <summary>True when the type calls a method that sends an HTTP request.</summary>
    public bool Sends { get; private set; }

    /// <summary>The types of this compilation whose members it uses.</summary>
    public HashSet<ISymbol> UsedTypes { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The types that use it.</summary>
    public HashSet<ISymbol> UsingTypes { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Adds one body of the type.</summary>
    public void Add(BodyFacts body)
    {
        foreach (var operation in body.Operations)
        {
            if (GetText(operation) is { } text)
                AddText(text);
            else if (GetUsedType(operation) is { } used && used.Locations.Any(location => location.IsInSource))
                UsedTypes.Add(used.OriginalDefinition);

            Sends |= operation is IInvocationOperation call && SendFinder.IsHttpSend(call.TargetMethod);

            // A method of an interface that Refit implements: [Post("/{pixel}/events")].
            if (operation is IInvocationOperation { TargetMethod: { IsAbstract: true } declared })
                HasEventsPath |= SendFinder.IsDeclaredSend(declared);

            // AddHttpClient<Sender>(client => client.BaseAddress = …)
            if (operation is IInvocationOperation { TargetMethod: { Name: "AddHttpClient" or "AddRefitClient" or "AddTypedClient" or "AddHttpMessageHandler", TypeArguments: var arguments } })
                UsedTypes.UnionWith(arguments.OfType<INamedTypeSymbol>().Select(argument => argument.OriginalDefinition));
        }
    }

    /// <summary>The hosts that one body names.</summary>
    public static (bool HasMeta, bool HasOther) FindHosts(BodyFacts body)
    {
        var anchors = new TypeAnchors();
        foreach (var text in body.Operations.Select(GetText).OfType<string>())
            anchors.AddText(text);
        return (anchors.HasHost || anchors.HasEventsPath, anchors.HasOtherHost);
    }

    private static string? GetText(IOperation operation) => operation switch
    {
        ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } } => text,
        IUtf8StringOperation utf8 => utf8.Value,
        IFieldReferenceOperation { Field: { IsConst: true, ConstantValue: string constant } } => constant,
        _ => null,
    };

    private void AddText(string text)
    {
        if (EndpointText.HasHost(text))
            HasHost = true;
        else if (EndpointText.HasOtherHost(text))
            HasOtherHost = true;
        HasEventsPath |= EndpointText.HasEventsPath(text) && !EndpointText.HasForeignHost(text);
    }

    private static INamedTypeSymbol? GetUsedType(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod.ContainingType,
        IObjectCreationOperation creation => creation.Type as INamedTypeSymbol,
        IMemberReferenceOperation member => member.Member.ContainingType,
        _ => null,
    };
}
