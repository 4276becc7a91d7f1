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

    private readonly HashSet<ISymbol> _active = new(SymbolEqualityComparer.Default);

    /// <summary>True when an operation changes only locals and objects that it holds, and calls only code of which the same is true.</summary>
    public bool IsHarmless(IOperation operation) => IsHarmless(operation, 0);

    private bool IsHarmless(IOperation operation, int depth) => operation.DescendantsAndSelf().All(one => one switch
    {
        IInvocationOperation call => IsHarmlessCall(call.TargetMethod, depth),
        IObjectCreationOperation { Constructor: { } constructor } => IsHarmlessCall(constructor, depth),
        IPropertyReferenceOperation { Property: { } property } => IsHarmlessGetter(property, depth),
        IAssignmentOperation assignment => IsOwn(assignment.Target),
        IIncrementOrDecrementOperation increment => IsOwn(increment.Target),
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

    // A local, or a member of an object in one; what an initializer sets; what a constructor or a setter of a payload keeps.
    private static bool IsOwn(IOperation target) => target switch
    {
        ILocalReferenceOperation or IDiscardOperation or IDeclarationExpressionOperation or ITupleOperation or IParameterReferenceOperation => true,
        IMemberReferenceOperation { Instance: { } instance } => IsOwn(instance),
        IArrayElementReferenceOperation element => IsOwn(element.ArrayReference),
        IInstanceReferenceOperation instance => instance.ReferenceKind == InstanceReferenceKind.ImplicitReceiver || IsOfPayload(instance),
        IConversionOperation conversion => IsOwn(conversion.Operand),
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
