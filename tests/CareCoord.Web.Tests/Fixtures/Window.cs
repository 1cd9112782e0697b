using Bunit;
using CareCoord.Data.Identity;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Bell;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Security;
using CareCoord.Web.Ui.Failing;
using CareCoord.Web.Ui.Layout;
using CareCoord.Web.Ui.Staff;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace CareCoord.Web.Tests.Fixtures;

/// <summary>Somebody's window without a browser: pages and their parts on a clinic's own database.</summary>
public sealed class Window : BunitContext
{
    private readonly Clinic clinic;

    public Window(Clinic clinic)
    {
        this.clinic = clinic;
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices().AddLogging().AddSingleton<TimeProvider>(clinic.Clock).AddSingleton(clinic.UseCases)
            .AddSingleton(new Audience()).AddSingleton(Desk).AddSingleton<FailureLog>().AddSingleton<AntiforgeryStateProvider, NoForgery>()
            .AddSingleton(new Memberships(clinic.Services.GetRequiredService<CareDatabase>())).AddSingleton<Standing>()
            .AddSingleton(new Idleness(TimeSpan.FromMinutes(Idleness.UsualMinutes), clinic.Clock)).AddSingleton<Unlocking>().AddSingleton(new DemoSignIn(IsOffered: false));
        SetRendererInfo(new RendererInfo("Server", true));
    }

    /// <summary>What is in hand in it.</summary>
    public Desk Desk { get; } = new();

    /// <summary>Opens a page, or a part of one.</summary>
    public async Task<IRenderedComponent<T>> Open<T>(Session session, Action<ComponentParameterCollectionBuilder<T>> with)
        where T : IComponent
    {
        var who = await clinic.Ask(session, new WhoAmIQuery.Request());
        return Render<T>(x =>
        {
            x.AddCascadingValue(new Me(session, who)).AddCascadingValue(Desk);
            with(x);
        });
    }

    /// <summary>Opens the frame around all pages, with something in it.</summary>
    public IRenderedComponent<MainLayout> Frame(Session session, string body) => Frame(session, builder => builder.AddContent(0, body));

    /// <inheritdoc cref="Frame(Session, string)"/>
    public IRenderedComponent<MainLayout> Frame(Session session, RenderFragment body)
    {
        var principal = SignIn.PrincipalOf(new Membership(session, "River Street", "Somebody", Role.Clinician, "", IsActive: true), new Account(), clinic.Clock.GetUtcNow());
        return Render<MainLayout>(x => x
            .AddCascadingValue(Task.FromResult(new AuthenticationState(principal)))
            .Add(l => l.Body, body));
    }

    private sealed class NoForgery : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
