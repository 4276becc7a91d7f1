using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Values;

/// <summary>The arguments of one call that the analysis followed into its method. Immutable.</summary>
internal sealed class CallFrame
{
    private readonly Dictionary<ISymbol, (IOperation Value, CallFrame? Frame)> _arguments = new(SymbolEqualityComparer.Default);

    /// <summary>The arguments of one caller of the method in which the analysis begins.</summary>
    public static CallFrame CreateForCaller(IOperation call, IMethodSymbol target, CallFrame? caller)
    {
        var frame = new CallFrame(call, caller) { IsOfCaller = true };
        frame.AddArguments(call, target, caller);
        return frame;
    }

    private CallFrame(IOperation call, CallFrame? caller)
    {
        Call = call;
        Caller = caller;
        Depth = (caller?.Depth ?? 0) + 1;
    }

    /// <summary>The call.</summary>
    public IOperation Call { get; }

    /// <summary>The frame of the code with the call.</summary>
    public CallFrame? Caller { get; }

    /// <summary>The number of calls that were followed.</summary>
    public int Depth { get; }

    /// <summary>True for the frame of a caller: the analysis began in the called method and looks at one of its calls.</summary>
    public bool IsOfCaller { get; private init; }

    /// <summary>True for a call of a builder, which is the place of the entry that it adds.</summary>
    public bool IsOfBuilder { get; private init; }

    /// <summary>The call in the code where the analysis began, or the call of a builder.</summary>
    public IOperation OutermostCall => IsOfBuilder || Caller is null or { IsOfCaller: true } ? Call : Caller.OutermostCall;

    /// <summary>The arguments of a call that adds an entry to an object under construction.</summary>
    public static CallFrame CreateForBuilder(IOperation call, IMethodSymbol target, CallFrame? caller)
    {
        var frame = new CallFrame(call, caller) { IsOfBuilder = true };
        frame.AddArguments(call, target, caller);
        return frame;
    }

    /// <summary>The arguments of a call of a method or constructor, for its parameters.</summary>
    public static CallFrame Create(IOperation call, IMethodSymbol target, CallFrame? caller)
    {
        var frame = new CallFrame(call, caller);
        frame.AddArguments(call, target, caller);
        return frame;
    }

    private void AddArguments(IOperation call, IMethodSymbol target, CallFrame? caller)
    {
        var (arguments, receiver) = call switch
        {
            IInvocationOperation invocation => (invocation.Arguments, invocation.Instance),
            IObjectCreationOperation creation => (creation.Arguments, null),
            _ => ([], null),
        };
        foreach (var argument in arguments)
        {
            // The body belongs to the original definition, or to the implementation of an interface.
            if (argument.Parameter is { } parameter && FindParameter(target, parameter) is { } own)
                _arguments[own] = (argument.Value, caller);
        }

        if (receiver is not null && target.ReducedFrom is { } extension && extension.Parameters.Length > 0)
            _arguments[extension.OriginalDefinition.Parameters[0]] = (receiver, caller);
    }

    /// <summary>The call of a lambda with one element.</summary>
    public static CallFrame CreateForLambda(IOperation call, IParameterSymbol parameter, IOperation element, CallFrame? elementFrame, CallFrame? caller)
    {
        var frame = new CallFrame(call, caller);
        frame._arguments[parameter] = (element, elementFrame);
        return frame;
    }

    /// <summary>The argument for a parameter, in this frame or, for a captured parameter, in an outer one.</summary>
    public bool TryGetArgument(ISymbol parameter, out IOperation value, out CallFrame? frame) => TryGetArgument(parameter, out value, out frame, out _);

    /// <summary>The same, and whether a caller of the method in which the analysis began passes the argument.</summary>
    public bool TryGetArgument(ISymbol parameter, out IOperation value, out CallFrame? frame, out bool isOfCaller)
    {
        for (var level = this; level is not null; level = level.Caller)
        {
            if (level._arguments.TryGetValue(parameter, out var found))
            {
                (value, frame) = found;
                isOfCaller = level.IsOfCaller;
                return true;
            }
        }

        (value, frame, isOfCaller) = (null!, null, false);
        return false;
    }

    private static IParameterSymbol? FindParameter(IMethodSymbol target, IParameterSymbol parameter)
    {
        var definition = (target.ReducedFrom ?? target).OriginalDefinition;
        definition = definition.PartialImplementationPart ?? definition;
        var ordinal = parameter.Ordinal + (target.ReducedFrom is not null && parameter.ContainingSymbol is IMethodSymbol { ReducedFrom: not null } ? 1 : 0);
        return ordinal < definition.Parameters.Length ? definition.Parameters[ordinal] : null;
    }
}
