using System.Diagnostics.CodeAnalysis;
using Capi;
using Capi.AspNetCore;
using Capi.AspNetCore.Datasets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the resolver of an app with several datasets.</summary>
public static class MetaDatasetServiceCollectionExtensions
{
    /// <summary>Sends the events of each request to the dataset that a resolver selects. Call it after <c>AddMetaCapi</c>.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="resolver">The resolver, for example <c>MetaDatasetResolvers.ByHost(…)</c>.</param>
    /// <returns>The service collection, for chaining.</returns>
    /// <remarks>The injected <see cref="IMetaCapiClient"/>, the gateway and the Pixel then use the dataset of the current request. Nothing is sent for an unknown tenant, nor
    /// by code without a request: a worker injects the client of a dataset by its alias, <c>[FromKeyedServices("shop-de")] IMetaCapiClient</c>, or calls
    /// <see cref="IMetaCapiClient.ForDataset"/>.</remarks>
    /// <exception cref="InvalidOperationException">The client isn't registered, or a resolver already is.</exception>
    public static IServiceCollection AddMetaDatasetResolver(this IServiceCollection services, ICapiDatasetResolver resolver)
    {
        ArgumentNullException.ThrowIfNull(resolver);
        return Add(services, ServiceDescriptor.Singleton(resolver));
    }

    /// <summary>Sends the events of each request to the dataset that a resolver of the service collection selects. Call it after <c>AddMetaCapi</c>.</summary>
    /// <typeparam name="TResolver">The resolver, created once.</typeparam>
    /// <inheritdoc cref="AddMetaDatasetResolver(IServiceCollection, ICapiDatasetResolver)"/>
    public static IServiceCollection AddMetaDatasetResolver<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TResolver>(this IServiceCollection services)
        where TResolver : class, ICapiDatasetResolver => Add(services, ServiceDescriptor.Singleton<ICapiDatasetResolver, TResolver>());

    private static IServiceCollection Add(IServiceCollection services, ServiceDescriptor resolver)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(static service => service.ServiceType == typeof(ICapiDatasetResolver)))
            throw new InvalidOperationException("AddMetaDatasetResolver is called twice: combine the resolvers with MetaDatasetResolvers.FirstOf.");
        var client = services.LastOrDefault(static service => service.ServiceType == typeof(IMetaCapiClient) && !service.IsKeyedService)
            ?? throw new InvalidOperationException("AddMetaDatasetResolver needs the client: call builder.AddMetaCapi() before it.");

        services.Add(resolver);
        services.AddHttpContextAccessor();
        services.Replace(ServiceDescriptor.Singleton<IMetaCapiClient>(provider => new RequestDatasetClient(
            Create(client, provider), provider.GetRequiredService<RequestDataset>(), provider.GetRequiredService<IHttpContextAccessor>())));
        return services;
    }

    private static IMetaCapiClient Create(ServiceDescriptor client, IServiceProvider provider) => (IMetaCapiClient)(
        client.ImplementationInstance
        ?? client.ImplementationFactory?.Invoke(provider)
        ?? ActivatorUtilities.CreateInstance(provider, client.ImplementationType!));
}
