namespace Capi.AspNetCore;

/// <summary>Gives services access to the context of the current request. Registered by <c>AddMetaCapi</c> as a singleton. Thread safe.</summary>
public interface IMetaContextAccessor
{
    /// <summary>The context of the current request, captured once; outside a request the default value, whose consent is not granted.</summary>
    MetaEventContext Context { get; }
}
