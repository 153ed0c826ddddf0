//! `plusone policy`: lists and shows the presets, and checks policy files.

use std::path::Path;

use super::args::{OutputArguments, PolicyCommand, PolicyFormat};
use super::session::text;
use super::{Exit, draw, output};
use crate::Error;
use crate::policy::{self, CheckedForm, Policy};
use crate::report::{policies, text::number};
use crate::vote;

pub(super) fn run(command: &PolicyCommand) -> Result<Exit, Error> {
    let stdout = OutputArguments::default();
    match command {
        PolicyCommand::List { format } => {
            let presets = policy::names().map(policy::preset).collect::<Result<Vec<_>, _>>()?;
            let report = match format {
                PolicyFormat::Text => policies::list(&presets, output::layout(&stdout)),
                PolicyFormat::Markdown => policies::page(&presets),
            };
            output::write(&stdout, &report)?;
        }
        PolicyCommand::Show { name } => output::write(&stdout, policy::preset_text(name)?)?,
        PolicyCommand::Check { files } => return check(files.iter().map(Path::new), &stdout),
    }
    Ok(Exit::Passed)
}

/// Reports every error of the files, and describes the files without errors.
fn check<'a>(files: impl Iterator<Item = &'a Path>, stdout: &OutputArguments) -> Result<Exit, Error> {
    let mut exit = Exit::Passed;
    for file in files {
        let name = file.display().to_string();
        let text = text(file)?;
        let checked = Policy::check(&text, &name);
        let run = checked.and_then(|policy| vote::check_forms(&policy, &text, &name).map(|()| policy));
        match run {
            Ok(policy) => {
                let classes: Vec<&str> = policy.classes.iter().map(|class| class.name.as_str()).collect();
                let report = format!("{name}: valid; classes: {}{}\n", classes.join(", "), forms(&policy));
                output::write(stdout, &report)?;
            }
            Err(faults) => {
                exit = Exit::Unusable;
                for fault in faults {
                    draw::show(&fault, None);
                }
            }
        }
    }
    Ok(exit)
}

/// Number of forms that a policy adds, and of their examples.
fn forms(policy: &Policy) -> String {
    let forms: Vec<&CheckedForm> = policy.forms.all().collect();
    let examples = forms.iter().map(|form| form.examples.len() + form.never.len()).sum();
    match forms.len() {
        0 => String::new(),
        count => format!("; {}, {}", number(count, "form"), number(examples, "example")),
    }
}
