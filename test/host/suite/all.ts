// Every file of the suite: a bundle cannot look for files when it runs.
import './annotations.test';
import './badInput.test';
import './corrections.test';
import './dateWords.test';
import './dateWriting.test';
import './edits.test';
import './files.test';
import './findings.test';
import './hover.test';
import './lists.test';
import './manifest.test';
import './navigation.test';
import './review.test';
import './services.test';
import './sidebar.test';
import './sureness.test';
import './typedWords.test';
