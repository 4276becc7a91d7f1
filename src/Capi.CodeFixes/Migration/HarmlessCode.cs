using Capi.Analyzers.Migration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.CodeFixes.Migration;

/// <summary>Finds out whether code only builds and sends a request, so that nothing else is lost with it.</summary>
internal sealed class HarmlessCode(CodeIndex code)
{
    private const int MaxDepth = 5;

    // Namespaces whose methods compute, send, log or read configuration.
    private static readonly string[] Namespaces =
    [
        "System", "System.Net", "System.Text", "System.Linq", "System.Security.Cryptography", "System.Globalization", "System.Collections", "Newtonsoft.Json", "RestSharp", "Flurl",
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.Logging", "Microsoft.Extensions.Options", "Microsoft.Extensions.Primitives", "Microsoft.AspNetCore.Http",
    ];

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal) { "MemoryStream", "StringWriter", "Task", "ValueTask", "Stream" };

    private static readonly string[] Mutations = ["Add", "TryAdd", "Insert", "Remove", "Clear", "Append", "Write", "TryWrite", "Set", "Enqueue", "Dequeue", "Push", "Pop"];

    private readonly HashSet<ISymbol> _active = new(SymbolEqualityComparer.Default);

    /// <summary>True when an operation changes only locals and objects that it holds, and calls only code of which the same is true.</summary>
    public bool IsHarmless(IOperation operation) => IsHarmless(operation, 0);

    private bool IsHarmless(IOperation operation, int depth) => operation.DescendantsAndSelf().All(one => one switch
    {
        IInvocationOperation call => IsHarmlessCall(call.TargetMethod, depth) && (!IsMutation(call) || IsOwn(call.Instance!, depth)),
        IObjectCreationOperation { Constructor: { } constructor } => IsHarmlessCall(constructor, depth),
        IPropertyReferenceOperation { Property: { } property } => IsHarmlessGetter(property, depth),
        IAssignmentOperation assignment => IsOwn(assignment.Target, depth),
        IIncrementOrDecrementOperation increment => IsOwn(increment.Target, depth),
        IDynamicInvocationOperation or IEventAssignmentOperation or ILockOperation or IInvalidOperation => false,
        _ => true,
    });

    private bool IsHarmlessCall(IMethodSymbol method, int depth)
    {
        method = code.Resolve(method);
        if (!method.Locations.Any(location => location.IsInSource))
            return method.MethodKind == MethodKind.DelegateInvoke || Types.Contains(method.ContainingType.Name) || IsInHarmlessNamespace(method);
        if (depth >= MaxDepth || method.IsAbstract || !_active.Add(method.OriginalDefinition))
            return false;

        var isHarmless = code.GetBody(method) is { } body ? IsHarmless(body, depth + 1) : method.MethodKind == MethodKind.Constructor;
        _active.Remove(method.OriginalDefinition);
        return isHarmless;
    }

    private bool IsHarmlessGetter(IPropertySymbol property, int depth) =>
        property.ContainingType.IsAnonymousType || !property.Locations.Any(location => location.IsInSource) || code.GetBody(property) is not { } body || body is ISymbolInitializerOperation || (depth < MaxDepth && IsHarmless(body, depth + 1));

    private static bool IsInHarmlessNamespace(ISymbol symbol)
    {
        var ns = symbol.ContainingNamespace?.ToDisplayString() ?? "";
        return ns == "System" ? symbol.ContainingType.Name is not ("Environment" or "GC" or "AppDomain") : Namespaces.Skip(1).Any(one => ns == one || ns.StartsWith(one + ".", StringComparison.Ordinal));
    }

    // sent.Add(order): the list may be a field, which other code reads.
    private static bool IsMutation(IInvocationOperation call) => call is { Instance: not null, TargetMethod: { Name: var name, ContainingNamespace: { } ns } } && Mutations.Any(word => name.StartsWith(word, StringComparison.Ordinal))
        && ns.ToDisplayString() is var text && (text.StartsWith("System.Collections", StringComparison.Ordinal) || text.StartsWith("System.Text", StringComparison.Ordinal) || text.StartsWith("System.IO", StringComparison.Ordinal) || text.StartsWith("Newtonsoft", StringComparison.Ordinal));

    // A local, or a member of an object in one; what an initializer sets; what a constructor of a payload keeps; in a helper method the dictionary or writer that it gets.
    private static bool IsOwn(IOperation target, int depth) => target switch
    {
        ILocalReferenceOperation or IDiscardOperation or IDeclarationExpressionOperation or ITupleOperation or IObjectCreationOperation => true,
        IParameterReferenceOperation { Parameter.Type: { } type } => depth > 0 && !type.Locations.Any(location => location.IsInSource),
        IMemberReferenceOperation { Instance: { } instance } => IsOwn(instance, depth),
        IInvocationOperation { Instance: { } instance } => IsOwn(instance, depth),
        IArrayElementReferenceOperation element => IsOwn(element.ArrayReference, depth),
        IInstanceReferenceOperation instance => instance.ReferenceKind == InstanceReferenceKind.ImplicitReceiver || IsOfPayload(instance),
        IConversionOperation conversion => IsOwn(conversion.Operand, depth),
        _ => false,
    };

    // this.Em = em in the constructor of a payload class.
    private static bool IsOfPayload(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation is IConstructorBodyOperation;
    }
}
